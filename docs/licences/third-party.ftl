# Third-party licences

Generated from the poms (how: see CONTRIBUTING.md). What stands here is packed with the program or
used to measure it; what only tests use is left out. The PostgreSQL binaries in
`embedded-postgres-binaries-*` are under the PostgreSQL licence.

| library | version | licence | home |
| --- | --- | --- | --- |
<#list dependencyMap as e><#assign p = e.getKey()><#assign licences = e.getValue()>| ${p.groupId}:${p.artifactId} | ${p.version} | ${licences?join("; ")} | ${p.url!""} |
</#list>
