# The lecture, a folder a chapter; the numbers are its order.
nobase_dist_pkgdata_DATA += \
	%D%/1-references/1-quiz.py \
	%D%/2-cycles/1-two-lists.py \
	%D%/5-weakrefs/1-ref.py \
	%D%/8-pymalloc/1-size-classes.py \
	%D%/8-pymalloc/2-pool-life.py \
	%D%/8-pymalloc/5-arenas.py \
	%D%/8-pymalloc/8-survivors.py
