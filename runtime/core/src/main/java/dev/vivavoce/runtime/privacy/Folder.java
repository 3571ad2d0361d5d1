package dev.vivavoce.runtime.privacy;

import dev.vivavoce.runtime.objects.ObjectFolder;

/// A folder of objects. Its owner deletes the objects of a person before their rows, because the rows name them.
///
/// @param what what its objects are, one line
public record Folder(ObjectFolder folder, String what, String readers, String keptFor, Category category) {}
