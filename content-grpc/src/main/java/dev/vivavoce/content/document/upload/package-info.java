/// How the file of a document arrives, how much a learner may store, and how documents are deleted.
@NullMarked
package dev.vivavoce.content.document.upload;

import org.jspecify.annotations.NullMarked;
