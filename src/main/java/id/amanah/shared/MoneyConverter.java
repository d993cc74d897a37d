package id.amanah.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps {@link Money} in a BIGINT column of whole rupiah. */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<Money, Long> {

    @Override
    public Long convertToDatabaseColumn(Money amount) {
        return amount == null ? null : amount.rupiah();
    }

    @Override
    public Money convertToEntityAttribute(Long rupiah) {
        return rupiah == null ? null : Money.of(rupiah);
    }
}
