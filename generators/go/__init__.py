"""Go: what every stack in that language needs, such as names, literals and the form that gofmt gives a file."""
