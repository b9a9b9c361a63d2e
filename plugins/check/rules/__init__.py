"""The rules: small functions from an article and the lexicons to what they find."""
