package org.tallystick.loader.query;

import java.time.LocalDate;

/**
 * What came in on a day.
 *
 * @param files  of any end
 * @param events that were raised
 */
public record DayActivity(LocalDate day, int files, int events) {
}
