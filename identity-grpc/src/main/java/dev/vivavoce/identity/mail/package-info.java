/// Mail: templates in three languages, a queue, and how it leaves: by SMTP or into a folder.
@NullMarked
package dev.vivavoce.identity.mail;

import org.jspecify.annotations.NullMarked;
