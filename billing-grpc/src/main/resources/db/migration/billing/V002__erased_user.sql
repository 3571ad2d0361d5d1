-- The runtime's table of this name takes its place: it holds digests instead of ids.
DROP TABLE erased_user;
