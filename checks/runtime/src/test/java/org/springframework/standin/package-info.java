@NullMarked
package org.springframework.standin;

import org.jspecify.annotations.NullMarked;
