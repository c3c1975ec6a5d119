/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Writing JSON text; SQLite's own functions read it. */
#include "cy-json-private.h"

/**
 * cy_json_append_string:
 * @json: appended to
 * @text: valid UTF-8
 *
 * Source: RFC 8259, section 7.
 */
void
cy_json_append_string (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      {
        g_string_append_c (json, '\\');
        g_string_append_c (json, *p);
      }
    else if ((guchar) *p < 0x20)
      g_string_append_printf (json, "\\u%04x", *p);
    else
      g_string_append_c (json, *p);
  g_string_append_c (json, '"');
}
