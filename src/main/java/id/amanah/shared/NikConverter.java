package id.amanah.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link Nik} in a text column, leading zeros and all. */
@Converter(autoApply = true)
public class NikConverter implements AttributeConverter<Nik, String> {

    @Override
    public String convertToDatabaseColumn(Nik nik) {
        return nik == null ? null : nik.digits();
    }

    @Override
    public Nik convertToEntityAttribute(String digits) {
        return digits == null ? null : new Nik(digits);
    }
}
