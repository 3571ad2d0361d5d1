package dev.vivavoce.content.extraction.reading;

/// The picture of a page without a text of its own.
///
/// @param page its number, from 1
/// @param png the picture, grey, as a PNG file of at most 16 MiB. Not copied: do not change it
@SuppressWarnings("ArrayRecordComponent") // pictures are large, and are handed over once
public record PageImage(int page, byte[] png) {}
