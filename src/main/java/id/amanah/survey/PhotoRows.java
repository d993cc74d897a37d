package id.amanah.survey;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PhotoRows extends JpaRepository<PhotoRow, UUID> {}
