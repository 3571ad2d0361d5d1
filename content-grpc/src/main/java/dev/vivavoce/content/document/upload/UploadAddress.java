package dev.vivavoce.content.document.upload;

import java.net.URI;
import java.time.Instant;

/// Takes one file by `PUT`.
///
/// @param mediaType the value of the header `Content-Type`
public record UploadAddress(URI url, String mediaType, Instant expiresAt) {}
