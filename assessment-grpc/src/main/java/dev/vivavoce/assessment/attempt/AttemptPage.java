package dev.vivavoce.assessment.attempt;

import dev.vivavoce.runtime.data.Pages;

/// One page, and the size of the whole list under the same filter.
record AttemptPage(Pages.Page<Attempt> page, int totalSize) {}
