package org.tallystick.loader.match;

import java.util.Locale;

/**
 * The form under which attribute names of an Identification group are compared: writers spell {@code LogOnName} and
 * {@code LogOn Name}, {@code Asset Tag} and {@code ASSET TAG} for one attribute (Q185913).
 */
public final class AttributeName {

    /** Key of the client's identity. */
    public static final String SMSID = "SMSID";
    /** Key of the computer's name. */
    public static final String NAME = "NAME";
    /** Key of the network card's address. */
    public static final String NET_CARD_ID = "NETCARDID";
    /** Key of {@code site|domain|name}. */
    public static final String SMS_LOCATION = "SMSLOCATION";
    /** Key of the domain. */
    public static final String DOMAIN = "DOMAIN";
    /** Key of the site code that the client reports. */
    public static final String SITE = "SITE";
    /** Key of the role, such as Workstation. */
    public static final String SYSTEM_ROLE = "SYSTEMROLE";
    /** Key of the hardware type. */
    public static final String SYSTEM_TYPE = "SYSTEMTYPE";
    /** Key of the user who was logged on. */
    public static final String LOG_ON_NAME = "LOGONNAME";

    private AttributeName() {
    }

    /** Returns the name without blanks, in upper case by the root locale. */
    public static String key(String name) {
        int length = name.length();
        boolean plain = true;
        for (int i = 0; i < length && plain; i++) {
            char c = name.charAt(i);
            plain = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        if (plain) {
            return name;
        }
        StringBuilder key = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (!Character.isWhitespace(c)) {
                key.append(c);
            }
        }
        return key.toString().toUpperCase(Locale.ROOT);
    }
}
