# The lecture, a folder a chapter; the numbers are its order.
nobase_dist_pkgdata_DATA += \
	%D%/arenascope.py \
	%D%/1-references/1-quiz.py \
	%D%/1-references/2-names.py \
	%D%/1-references/3-containers.py \
	%D%/1-references/4-good-and-bad.py \
	%D%/2-cycles/1-two-lists.py \
	%D%/2-cycles/2-self.py \
	%D%/2-cycles/3-ring.py \
	%D%/2-cycles/4-avoiding.py \
	%D%/3-collector/1-phases.py \
	%D%/3-collector/2-generations.py \
	%D%/3-collector/3-automatic.py \
	%D%/3-collector/4-quarter.py \
	%D%/3-collector/5-tracked.py \
	%D%/3-collector/6-controls.py \
	%D%/3-collector/7-freeze.py \
	%D%/3-collector/8-saveall.py \
	%D%/4-finalizers/1-del.py \
	%D%/4-finalizers/2-resurrection.py \
	%D%/4-finalizers/3-pep442.py \
	%D%/5-weakrefs/1-ref.py \
	%D%/5-weakrefs/2-callbacks.py \
	%D%/5-weakrefs/3-proxy.py \
	%D%/5-weakrefs/4-dictionaries.py \
	%D%/5-weakrefs/5-set-and-method.py \
	%D%/5-weakrefs/6-finalize.py \
	%D%/5-weakrefs/7-which-objects.py \
	%D%/5-weakrefs/8-cache.py \
	%D%/5-weakrefs/9-observer.py \
	%D%/6-slots/1-saving.py \
	%D%/6-slots/2-no-dict.py \
	%D%/6-slots/3-inherited.py \
	%D%/6-slots/4-weakref.py \
	%D%/6-slots/5-versions.py \
	%D%/7-objects/1-header.py \
	%D%/7-objects/2-list-growth.py \
	%D%/7-objects/3-dict-growth.py \
	%D%/7-objects/4-key-sharing.py \
	%D%/7-objects/5-tuple-and-set.py \
	%D%/7-objects/6-strings.py \
	%D%/7-objects/7-free-lists.py \
	%D%/8-pymalloc/1-size-classes.py \
	%D%/8-pymalloc/2-pool-life.py \
	%D%/8-pymalloc/3-free-chain.py \
	%D%/8-pymalloc/4-usedpools.py \
	%D%/8-pymalloc/5-arenas.py \
	%D%/8-pymalloc/6-which-arena.py \
	%D%/8-pymalloc/7-realloc.py \
	%D%/8-pymalloc/8-survivors.py \
	%D%/8-pymalloc/9-alignment.py \
	%D%/9-versions/1-blocks.py \
	%D%/9-versions/2-calls.py \
	%D%/9-versions/3-collector.py \
	%D%/9-versions/4-increments.py

# How to get frames into slides.
nobase_dist_pkgdata_DATA += \
	%D%/slides/arenas.keys \
	%D%/slides/beamer.tex \
	%D%/slides/player.html \
	%D%/slides/reveal.html
nobase_dist_pkgdata_SCRIPTS = %D%/slides/make-pictures
