package dev.vivavoce.content.extraction.passage;

/// A part of a document, from a heading to the next one.
///
/// @param index from 0, in the order of the document
/// @param level the level of its heading, 1 to 6
/// @param title its heading
/// @param page the page that its heading is on
/// @param start where the heading begins in the text of that page
public record Section(int index, int level, String title, int page, int start) {}
