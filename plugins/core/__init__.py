"""What every capability shares: typed values and pure functions over them.

``core`` knows neither Pelican nor a capability. It holds the site's configuration, the content types, front matter,
items, addresses, dates and the views that templates print.
"""
