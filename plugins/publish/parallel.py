"""Many small tasks in several threads, a few at a time."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

THREADS = 16


def each(
    action: Callable[[Item], Result], items: Iterable[Item], threads: int = THREADS
) -> Iterator[tuple[Item, Result]]:
    """``action`` on every one of ``items`` from several threads, as they end. The first error ends the others.

    Only a few are under way at a time, so that memory does not grow with the number of items.
    """
    remaining = iter(items)
    pool = ThreadPoolExecutor(threads)
    ended: SimpleQueue[tuple[Item, Future[Result]]] = SimpleQueue()
    under_way = 0
    try:
        while True:
            while under_way < 2 * threads and (item := next(remaining, pool)) is not pool:
                # Not concurrent.futures.wait: it looks at all that are under way each time one ends.
                pool.submit(action, item).add_done_callback(lambda future, item=item: ended.put((item, future)))
                under_way += 1
            if not under_way:
                return
            item, future = ended.get()
            under_way -= 1
            yield item, future.result()
    finally:
        pool.shutdown(cancel_futures=True)
