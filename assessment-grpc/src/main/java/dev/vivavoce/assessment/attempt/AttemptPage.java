package dev.vivavoce.assessment.attempt;

import dev.vivavoce.runtime.data.Pages;

/// One page, and how many there are in all under the same filter.
record AttemptPage(Pages.Page<Attempt> page, int totalSize) {}
