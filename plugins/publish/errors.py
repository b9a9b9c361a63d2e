"""What ends a publication, said to an editor in Chinese."""


class PublishError(Exception):
    """The publication cannot go on. ``message`` says what is wrong, ``advice`` what to do; nothing is lost."""

    def __init__(self, message: str, advice: str = "") -> None:
        self.message = message
        self.advice = advice
        super().__init__(f"{message}，{advice}" if advice else message)


class LockedError(PublishError):
    """Somebody else is publishing."""


class LostLockError(PublishError):
    """The process slept past its lease and another may have taken over: nothing more may be written."""


class ConflictError(Exception):
    """What was to be written on a condition was changed meanwhile."""
