# The Debian package is built from a copy of packaging/debian at the top of a release:
#     make deb
debian_files = \
	%D%/debian/arenascope.lintian-overrides \
	%D%/debian/changelog \
	%D%/debian/control \
	%D%/debian/copyright \
	%D%/debian/rules \
	%D%/debian/source/format
EXTRA_DIST += $(debian_files)

deb: dist
	rm -rf deb && $(MKDIR_P) deb
	cd deb && tar -xf ../$(distdir).tar.xz && mv $(distdir) source \
	    && cp -R source/packaging/debian source/debian \
	    && cd source && dpkg-buildpackage --build=binary --no-sign
.PHONY: deb
