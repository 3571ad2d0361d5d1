package dev.vivavoce.content.extraction.reading;

/// What is known of a document when its last page was read.
///
/// @param pages how many it has
/// @param words how many were read
/// @param imagePages pages that are pictures and whose text nothing recognised
/// @param recognisedPages pages whose text was recognised in their picture
public record ReadDocument(int pages, int words, int imagePages, int recognisedPages) {}
