package dev.vivavoce.runtime.objects;

/// The first segment of the keys of one kind of object. A service makes its keys with one, so that the registry of
/// personal data can name all of its folders.
public record ObjectFolder(String name) {
    public ObjectFolder {
        if (!ObjectKey.isValid(name) || name.contains("/"))
            throw new IllegalArgumentException("not the name of a folder: " + name);
    }

    /// The key of an object in the folder.
    public ObjectKey key(String path) {
        return new ObjectKey(name + "/" + path);
    }
}
