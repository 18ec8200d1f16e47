package org.tallystick.loader.probable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traits are known by the names of group and attribute. */
class TraitNamesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = ';', value = {
            "Computer System EXAMPLE|COMPUTER_SYSTEM|1.0; Serial Number; SERIAL",
            "PC BIOS; SerialNumber; SERIAL", "System Enclosure; Service Tag; SERIAL",
            "Base Board; Serial Number; BOARD_SERIAL",
            "Disk MICROSOFT|DISK|1.0; Serial Number; VOLUME_SERIAL",
            "Logical Disk; Volume Serial Number; VOLUME_SERIAL",
            "Computer System; UUID; UUID", "Computer System Product; SMBIOS GUID; UUID",
            "Machine; PC Asset Number ; ASSET_TAG",
            "Chassis; Asset Tag; ASSET_TAG", "Netcard MICROSOFT|NETCARD|1.0; MAC Address; CARD",
            "Network; IP Address; IP_ADDRESS", "Network; DNS Machine Name; NAME",
            "Computer System; Manufacturer; MANUFACTURER",
            "Computer System; Model; MODEL", "PC BIOS; BIOS Version; BIOS_VERSION", "PC BIOS; Release Date; BIOS_DATE",
            "Processor; Processor Name; PROCESSOR", "PC Memory; Total Physical Memory (KByte); MEMORY",
            "Disk; Storage Size (MByte); DISK_SIZE", "Disk; Free Storage (MByte); -",
            "Operating System; Installation Date; INSTALLED",
            "Installed Software; Install Date; -", "Monitor; Monitor Serial; -", "Monitor; Serial Number; -",
            "Operating System; Serial Number; -", "Netcard; Manufacturer; -", "PC BIOS; Manufacturer; -",
            "Printers; Model; -",
            "Processor; Processor Type; -", "Environment; Computer Name; -", "Video; Bios Date Year; -" })
    void namesOfGroupAndAttributeTellTheTrait(String group, String attribute, Trait expected) {
        assertThat(TraitNames.ofAttribute(group, attribute)).isEqualTo(expected);
    }

    @Test
    void whoseClassItIsDoesNotMatter() {
        assertThat(TraitNames.subject("ACME COMPUTERS|NETCARD|1.0")).isEqualTo("NETCARD");
        assertThat(TraitNames.subject("SYSTEM")).isEqualTo("SYSTEM");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "NAME,NAME", "NETCARDID,CARD", "LOGONNAME,LOG_ON", "SYSTEMROLE,SYSTEM_ROLE",
            "SERIALNUMBER,SERIAL", "ASSETTAG,ASSET_TAG", "SMSID,-", "SMSLOCATION,-" })
    void anIdentificationHasTraitsOfItsOwn(String key, Trait expected) {
        assertThat(TraitNames.ofIdentification(key)).isEqualTo(expected);
    }
}
