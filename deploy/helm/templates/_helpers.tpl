{{/* The table of parts. */}}
{{- define "vivavoce.fleet" -}}
{{- .Files.Get "fleet.yaml" -}}
{{- end -}}

{{- define "vivavoce.labels" -}}
app.kubernetes.io/name: vivavoce
app.kubernetes.io/part-of: vivavoce
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{/* What selects the pods of a part, those of its migration included. */}}
{{- define "vivavoce.pods" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end -}}

{{/* What selects the pods that serve. */}}
{{- define "vivavoce.serving" -}}
{{ include "vivavoce.pods" . }}
vivavoce.dev/role: serve
{{- end -}}

{{- define "vivavoce.image" -}}
{{- $own := (index .root.Values.parts .part).tag -}}
{{ .root.Values.images.repository }}/{{ .part }}:{{ $own | default .root.Values.images.tag | default .root.Chart.AppVersion }}
{{- end -}}

{{- define "vivavoce.databaseHost" -}}
{{- if .Values.database.managed -}}
{{ .Release.Name }}-db-rw
{{- else -}}
{{ required "database.host: expected when database.managed is false" .Values.database.host }}
{{- end -}}
{{- end -}}

{{/* The port for those who have no certificate of the parts: probes, Prometheus, the ingress. */}}
{{- define "vivavoce.openPort" -}}
{{- $own := index (include "vivavoce.fleet" .root | fromYaml).parts .part -}}
{{- if and .root.Values.tls.enabled $own.plainPort }}{{ $own.plainPort }}{{ else }}{{ $own.port }}{{ end -}}
{{- end -}}

{{/* The name of that port. */}}
{{- define "vivavoce.openPortName" -}}
{{- $own := index (include "vivavoce.fleet" .root | fromYaml).parts .part -}}
{{- if and .root.Values.tls.enabled $own.plainPort }}plain{{ else }}http{{ end -}}
{{- end -}}

{{- define "vivavoce.host" -}}
{{ (urlParse .).host }}
{{- end -}}

{{/* As a process of ours may run: no root, no privileges, nothing writable but its volumes. */}}
{{- define "vivavoce.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "vivavoce.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}
