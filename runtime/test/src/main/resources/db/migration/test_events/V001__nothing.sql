-- A service that only tells events has no tables but the runtime's own.
SELECT 1;
