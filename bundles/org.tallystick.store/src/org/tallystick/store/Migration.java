package org.tallystick.store;

import java.util.List;

/**
 * One step of the schema. Steps are numbered without a gap and never changed once released.
 *
 * @param version    the schema's version after this step
 * @param title      what it is for, kept in the history table
 * @param statements run in order, in one transaction with the entry in the history table
 */
record Migration(int version, String title, List<String> statements) {
}
