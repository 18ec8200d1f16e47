package org.tallystick.loader.duplicates;

/**
 * One reason why records are a set.
 *
 * @param code      stable, upper case, such as {@code SAME_SMSID}, {@code FLIPS}, {@code NAME_AND_CARD},
 *                  {@code ATTRIBUTE}, {@code JUNK}
 * @param attribute the attribute that it is about as people know it, empty where it is about none
 * @param text      one sentence for people
 * @param weight    for kind 4, bits that it adds to (or takes from) the agreement; 0 for a junk value; null otherwise
 */
public record Evidence(String code, String attribute, String text, Double weight) {
}
