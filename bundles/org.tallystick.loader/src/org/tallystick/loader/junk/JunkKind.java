package org.tallystick.loader.junk;

/** What a junk value is a value of. The code is stable. */
public enum JunkKind {
    /** Address of a network card. */
    CARD("mac", "Network card"),
    /** Serial number of the computer, its board or chassis. */
    SERIAL("serial", "Serial number"),
    /** UUID of the hardware. */
    UUID("uuid", "Hardware UUID"),
    /** Name of a manufacturer. */
    MANUFACTURER("manufacturer", "Manufacturer"),
    /** Name of a model. */
    MODEL("model", "Model"),
    /** Any other value, such as a name that an image carries. */
    ANY("any", "Any attribute");

    private final String code;
    private final String label;

    JunkKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The word for people. */
    public String label() {
        return label;
    }

    /** The kind of a code; null where there is none. */
    public static JunkKind of(String code) {
        for (JunkKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        return null;
    }
}
