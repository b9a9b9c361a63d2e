"""What is different on the public site."""

from pelicanconf import *  # noqa: F403  the whole of the local settings, as Pelican projects do

# Every address that is published once is remembered, so that none is ever lost unnoticed.
CONTENT = {"record_addresses": True}
