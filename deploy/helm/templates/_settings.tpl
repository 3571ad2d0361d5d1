{{/*
The settings of a part as a map of names and values. A name that ends in _FILE is a secret: the file has the name of
the setting and comes from the part's Secret, or from that of its database.
*/}}
{{- define "vivavoce.settings" -}}
{{- $root := .root -}}
{{- $part := .part -}}
{{- $v := $root.Values -}}
{{- $fleet := include "vivavoce.fleet" $root | fromYaml -}}
{{- $own := index $fleet.parts $part -}}
{{- $values := index $v.parts $part -}}
{{- $p := upper $part -}}
{{- $secrets := "/run/secrets/vivavoce/" -}}
{{- $s := dict -}}
{{- if eq $part "web" -}}
  {{- $_ := set $s "PORT" (toString $own.port) -}}
  {{- $_ := set $s "HOSTNAME" "0.0.0.0" -}}
  {{- $_ := set $s "VIVAVOCE_WEB_URL" $v.addresses.web -}}
  {{- $_ := set $s "VIVAVOCE_API_URL" $v.addresses.api -}}
  {{- $_ := set $s "VIVAVOCE_RECORDINGS_URL" $v.addresses.recordings -}}
  {{- $_ := set $s "VIVAVOCE_DOCUMENTS_URL" $v.addresses.documents -}}
  {{- $_ := set $s "VIVAVOCE_RECORDED_FILES_URL" $v.addresses.recordedFiles -}}
{{- else -}}
  {{- $_ := set $s (printf "%s_HOST" $p) "0.0.0.0" -}}
  {{- $_ := set $s (printf "%s_PORT" $p) (toString $own.port) -}}
  {{- if $v.tls.enabled -}}
    {{- $_ := set $s (printf "%s_TLS_CERTIFICATE" $p) "/run/tls/tls.crt" -}}
    {{- $_ := set $s (printf "%s_TLS_KEY" $p) "/run/tls/tls.key" -}}
    {{- $_ := set $s (printf "%s_TLS_AUTHORITIES" $p) "/run/tls/ca.crt" -}}
    {{- with $own.plainPort -}}
      {{- $_ := set $s (printf "%s_HTTP_PORT" $p) (toString .) -}}
    {{- end -}}
  {{- end -}}
  {{- range $own.calls -}}
    {{- $called := index $fleet.parts . -}}
    {{- $_ := set $s (printf "%s_%s" $p (upper .)) (printf "%s-%s:%s" $root.Release.Name . (toString $called.port)) -}}
  {{- end -}}
  {{- if ne $part "identity" -}}
    {{- $_ := set $s (printf "%s_SECRET_FILE" $p) (printf "%s%s_SECRET" $secrets $p) -}}
  {{- end -}}
  {{- if has "database" $own.uses -}}
    {{- $query := ternary (printf "?%s" $v.database.query) "" (ne $v.database.query "") -}}
    {{- $_ := set $s (printf "%s_DATABASE_URL" $p) (printf "jdbc:postgresql://%s:%v/%s%s" (include "vivavoce.databaseHost" $root) $v.database.port $part $query) -}}
    {{- $_ := set $s (printf "%s_DATABASE_USER" $p) $part -}}
    {{- $_ := set $s (printf "%s_DATABASE_PASSWORD_FILE" $p) (printf "%s%s_DATABASE_PASSWORD" $secrets $p) -}}
  {{- end -}}
  {{- if has "objects" $own.uses -}}
    {{- $_ := set $s (printf "%s_OBJECTS_FOLDER" $p) "/work" -}}
    {{- $_ := set $s (printf "%s_OBJECTS_BUCKET" $p) (required (printf "objects.buckets.%s: the name of a bucket" $part) (index $v.objects.buckets $part)) -}}
    {{- $_ := set $s (printf "%s_OBJECTS_REGION" $p) $v.objects.region -}}
    {{- if $v.objects.endpoint -}}
      {{- $_ := set $s (printf "%s_OBJECTS_ENDPOINT" $p) $v.objects.endpoint -}}
      {{- $_ := set $s (printf "%s_OBJECTS_PATH_STYLE" $p) (toString $v.objects.pathStyle) -}}
    {{- end -}}
    {{- if $v.objects.credentials -}}
      {{- $_ := set $s "AWS_SHARED_CREDENTIALS_FILE" (printf "%sAWS_CREDENTIALS" $secrets) -}}
    {{- end -}}
  {{- end -}}
  {{- if and (has "redis" $own.uses) $v.redis.enabled -}}
    {{- $_ := set $s (printf "%s_REDIS_FILE" $p) (printf "%s%s_REDIS" $secrets $p) -}}
  {{- end -}}
  {{- if and (has "kafka" $own.uses) $v.kafka.brokers -}}
    {{- $_ := set $s (printf "%s_EVENTS_KAFKA" $p) $v.kafka.brokers -}}
    {{- $_ := set $s (printf "%s_EVENTS_KAFKA_REPLICAS" $p) (toString $v.kafka.replicas) -}}
  {{- end -}}
  {{- if $v.traces.endpoint -}}
    {{- $_ := set $s "OTEL_EXPORTER_OTLP_ENDPOINT" $v.traces.endpoint -}}
    {{- $_ := set $s "OTEL_TRACES_SAMPLER_ARG" (toString $v.traces.ratio) -}}
  {{- end -}}
{{- end -}}
{{- if eq $part "identity" -}}
  {{- range list "KEY_SECRET" "SERVICE_SECRETS" -}}
    {{- $_ := set $s (printf "IDENTITY_%s_FILE" .) (printf "%sIDENTITY_%s" $secrets .) -}}
  {{- end -}}
  {{- $_ := set $s "IDENTITY_WEB_URL" $v.addresses.web -}}
  {{- $_ := set $s "IDENTITY_OBJECTS_ADDRESS" $v.addresses.api -}}
  {{- $_ := set $s "IDENTITY_SMTP_HOST" (required "mail.host: a mail server" $v.mail.host) -}}
  {{- $_ := set $s "IDENTITY_SMTP_PORT" (toString $v.mail.port) -}}
  {{- $_ := set $s "IDENTITY_SMTP_SECURITY" $v.mail.security -}}
  {{- $_ := set $s "IDENTITY_MAIL_FROM" $v.mail.from -}}
  {{- if $v.mail.user -}}
    {{- $_ := set $s "IDENTITY_SMTP_USER" $v.mail.user -}}
    {{- $_ := set $s "IDENTITY_SMTP_PASSWORD_FILE" (printf "%sIDENTITY_SMTP_PASSWORD" $secrets) -}}
  {{- end -}}
  {{- if $v.erasures.claim -}}
    {{/* A folder in the volume, whose root may have a lost+found. */}}
    {{- $_ := set $s "IDENTITY_ERASURES_FOLDER" "/erasures/log" -}}
  {{- end -}}
{{- else if eq $part "speech" -}}
  {{- $_ := set $s "SPEECH_MODELS" "/app/models" -}}
  {{- $_ := set $s "SPEECH_RECORDING_KEYS_FILE" (printf "%sSPEECH_RECORDING_KEYS" $secrets) -}}
  {{- $_ := set $s "SPEECH_OBJECTS_ADDRESS" $v.addresses.recordings -}}
  {{- $_ := set $s "SPEECH_OBJECTS_SECRET_FILE" (printf "%sSPEECH_OBJECTS_SECRET" $secrets) -}}
  {{- $_ := set $s "SPEECH_OBJECTS_ORIGINS" $v.addresses.web -}}
{{- else if eq $part "content" -}}
  {{- $_ := set $s "CONTENT_FILE_KEYS_FILE" (printf "%sCONTENT_FILE_KEYS" $secrets) -}}
{{- else if eq $part "billing" -}}
  {{- $_ := set $s "BILLING_WEB_URL" $v.addresses.web -}}
  {{- $_ := set $s "BILLING_PRODUCTION" (toString $v.production) -}}
{{- else if eq $part "bff" -}}
  {{- $_ := set $s "BFF_METRICS_PORT" (toString $own.metricsPort) -}}
  {{- $_ := set $s "BFF_WEB_ORIGINS" $v.addresses.web -}}
  {{- $_ := set $s "BFF_PUBLIC_URL" $v.addresses.api -}}
  {{- $_ := set $s "BFF_DRAIN_TIME" "2s" -}}
  {{- if $v.ingress.proxies -}}
    {{- $_ := set $s "BFF_TRUSTED_PROXIES" (join "," $v.ingress.proxies) -}}
  {{- else if $v.ingress.enabled -}}
    {{- fail "ingress.proxies: the networks from which the ingress controller connects, such as 10.244.0.0/16" -}}
  {{- end -}}
  {{- $_ := set $s "BFF_PRODUCTION" (toString $v.production) -}}
{{- end -}}
{{- range $values.secretSettings -}}
  {{- $_ := set $s (printf "%s_FILE" .) (printf "%s%s" $secrets .) -}}
{{- end -}}
{{- range $name, $value := $values.settings -}}
  {{- $_ := set $s $name (toString $value) -}}
{{- end -}}
{{- toYaml $s -}}
{{- end -}}

{{/* The keys that the part's own Secret has to have, as a list. */}}
{{- define "vivavoce.secretKeys" -}}
{{- $keys := list -}}
{{- range $name, $value := (include "vivavoce.settings" . | fromYaml) -}}
  {{- if and (hasPrefix "/run/secrets/vivavoce/" $value) (not (hasSuffix "_DATABASE_PASSWORD_FILE" $name)) -}}
    {{- $keys = append $keys (base $value) -}}
  {{- end -}}
{{- end -}}
{{- toYaml (dict "keys" $keys) -}}
{{- end -}}

{{/*
The container of a part without its name, and the volumes of its pod. With `migrates` they are those of a migration, which
runs before the new release's own Secrets and certificates are made, so it has those of the database, and files that
nobody but the operator makes.
*/}}
{{- define "vivavoce.container" -}}
image: {{ include "vivavoce.image" . }}
imagePullPolicy: {{ .root.Values.images.pullPolicy }}
securityContext:
  {{- include "vivavoce.containerSecurity" . | nindent 2 }}
env:
  {{- $migrates := .migrates }}
  {{- range $name, $value := (include "vivavoce.settings" . | fromYaml) }}
  {{- if or (not $migrates) (contains "_DATABASE_" $name) }}
  - {name: {{ $name }}, value: {{ $value | quote }}}
  {{- end }}
  {{- end }}
volumeMounts:
  - {name: tmp, mountPath: /tmp}
  {{- if (index .root.Values.parts .part).files }}
  - {name: files, mountPath: /run/files, readOnly: true}
  {{- end }}
  {{- if eq (include "vivavoce.databaseAuthority" .) "true" }}
  - {name: database, mountPath: /run/database, readOnly: true}
  {{- end }}
  {{- if $migrates }}
  - {name: secrets, mountPath: /run/secrets/vivavoce, readOnly: true}
  {{- else }}
  {{- if ne .part "web" }}
  - {name: work, mountPath: /work}
  - {name: secrets, mountPath: /run/secrets/vivavoce, readOnly: true}
  {{- if .root.Values.tls.enabled }}
  - {name: tls, mountPath: /run/tls, readOnly: true}
  {{- end }}
  {{- if and (eq .part "identity") .root.Values.erasures.claim }}
  - {name: erasures, mountPath: /erasures}
  {{- end }}
  {{- end }}
  {{- end }}
{{- end -}}

{{/* "true" when the operator of the database has made the authority of its certificate, which it renews by itself. */}}
{{- define "vivavoce.databaseAuthority" -}}
{{- $own := index (include "vivavoce.fleet" .root | fromYaml).parts .part -}}
{{- and .root.Values.database.managed (has "database" $own.uses) -}}
{{- end -}}

{{- define "vivavoce.volumes" -}}
{{- $own := index (include "vivavoce.fleet" .root | fromYaml).parts .part -}}
- {name: tmp, emptyDir: {sizeLimit: 1Gi}}
{{- with (index .root.Values.parts .part).files }}
- name: files
  projected:
    defaultMode: 0440
    sources:
      {{- range . }}
      {{- $items := list (dict "key" .key "path" .name) }}
      - {{ ternary (dict "secret" (dict "name" .secret "items" $items)) (dict "configMap" (dict "name" .configMap "items" $items)) (hasKey . "secret") | toJson }}
      {{- end }}
{{- end }}
{{- if eq (include "vivavoce.databaseAuthority" .) "true" }}
- name: database
  secret: {secretName: {{ .root.Release.Name }}-db-ca, defaultMode: 0440, items: [{key: ca.crt, path: ca.crt}]}
{{- end }}
{{- if ne .part "web" }}
{{- if not .migrates }}
- {name: work, emptyDir: {sizeLimit: 4Gi}}
{{- end }}
- name: secrets
  projected:
    defaultMode: 0440
    sources:
      {{- if not .migrates }}
      - secret: {name: {{ .root.Release.Name }}-{{ .part }}}
      {{- end }}
      {{- if has "database" $own.uses }}
      - secret:
          name: {{ .root.Release.Name }}-db-{{ .part }}
          items: [{key: password, path: {{ upper .part }}_DATABASE_PASSWORD}]
      {{- end }}
{{- if and (eq .part "identity") .root.Values.erasures.claim (not .migrates) }}
- name: erasures
  persistentVolumeClaim: {claimName: {{ .root.Values.erasures.claim }}}
{{- end }}
{{- if and .root.Values.tls.enabled (not .migrates) }}
- name: tls
  projected:
    defaultMode: 0440
    sources:
      {{- $bundle := .root.Values.tls.authorities }}
      - secret:
          name: {{ .root.Release.Name }}-{{ .part }}-tls
          items:
            - {key: tls.crt, path: tls.crt}
            - {key: tls.key, path: tls.key}
            {{- if not $bundle.configMap }}
            - {key: ca.crt, path: ca.crt}
            {{- end }}
      {{- with $bundle.configMap }}
      - configMap: {name: {{ . }}, items: [{key: {{ $bundle.key }}, path: ca.crt}]}
      {{- end }}
{{- end }}
{{- end }}
{{- end -}}
