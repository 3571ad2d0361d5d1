/// Checks of what the platform is deployed with: the chart, the Compose file, the table of the fleet, and the
/// workflows.
@NullMarked
package dev.vivavoce.deploy;

import org.jspecify.annotations.NullMarked;
