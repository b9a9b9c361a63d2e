"""The laws of the build, attacked from outside: by its command line, its input, its output and its cache."""
