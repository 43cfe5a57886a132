# twin: 2.7-
raise SystemExit('a message')
