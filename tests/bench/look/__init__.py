"""Lighthouse over the site's pages, and over the same article in two other looks."""
