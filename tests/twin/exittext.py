raise SystemExit('a message')
