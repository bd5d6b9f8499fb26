"""English: what people write instead of the words that readers know."""

PHRASES = """
    w/o=without; w/=with; gotta=must; gimme=give me; cuz=because; coz=because; lil=little; tons of=many
    a ton of=many; lots of=many
    loads of=many; heaps of=many; plenty of=many; a bunch of=many; dozens of=many; hundreds of=many
    thousands of=many
    as many=many; on top of that=also; on top of it=also; furthermore=also; moreover=also; in addition=also
    additionally=also
    whole number=integer; belongs too=belongs to; belong too=belong to; of course=also; u=you; each 1=each one
    every 1=every one; ppl=people; luv=love
    thx=thanks; dont=don't
    doesnt=doesn't
    cant=can't; wont=won't; gonna=going to
    shall=must; is having=has; are having=have; is belong to=belongs to
    are belong to=belong to; is belonging to=belongs to; are belonging to=belong to; can to=can; must to=must
"""
"""What stands for what; a phrase ends where its word ends."""
