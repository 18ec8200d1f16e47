package org.tallystick.store;

import java.util.List;

/**
 * An event. Times are milliseconds since 1970 in UTC.
 *
 * @param computer     the computer found or selected, null where there is none
 * @param entered      the computer that was entered or updated, null where none was
 * @param computers    1, or how many computers the event stands for
 * @param computerList their numbers in the loader's encoding, null where {@code computers} is 1
 * @param acknowledged when a person took note, null where nobody did
 */
public record EventRow(long id, int code, long at, long file, Integer computer, Integer entered, String branch,
        List<String> agree, List<String> differ, int computers, byte[] computerList, String text, Long acknowledged) {
}
