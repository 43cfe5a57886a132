# The lecture, chapter by chapter; the names' numbers are its order.
nobase_dist_pkgdata_DATA +=
