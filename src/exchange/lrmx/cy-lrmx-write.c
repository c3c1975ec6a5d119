/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Writes an appointment form file: every known element in its order, the others where they were. */
#include "cy-lrmx-write.h"

#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n"
#define LINE_END "\r\n"

/**
 * cy_lrmx_escape:
 * @into: takes the text as XML
 * @text: UTF-8
 * @length: in bytes
 *
 * A line feed is written as it is; a reader makes one of whatever ends a line, so a carriage
 * return stands as a number.
 */
void
cy_lrmx_escape (GString *into, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    switch (text[i])
      {
      case '&':
        g_string_append (into, "&amp;");
        break;
      case '<':
        g_string_append (into, "&lt;");
        break;
      case '>':
        g_string_append (into, "&gt;");
        break;
      case '"':
        g_string_append (into, "&quot;");
        break;
      case '\r':
        g_string_append (into, "&#13;");
        break;
      default:
        /* XML 1.0 has no other control characters. */
        if ((guchar) text[i] >= ' ' || text[i] == '\n' || text[i] == '\t')
          g_string_append_c (into, text[i]);
      }
}

static void
append_element (GString *into, const char *name, const char *text)
{
  g_string_append_printf (into, "<%s>", name);
  cy_lrmx_escape (into, text, strlen (text));
  g_string_append_printf (into, "</%s>", name);
}

/**
 * cy_lrmx_write_family:
 * @family: (element-type CyLrmxKin): the members
 *
 * Returns: (transfer full): what stands inside the element of the family
 */
char *
cy_lrmx_write_family (GPtrArray *family)
{
  GString *xml = g_string_new (NULL);

  for (guint i = 0; i < family->len; i++)
    {
      const CyLrmxKin *kin = g_ptr_array_index (family, i);

      g_string_append (xml, "<" CY_LRMX_ITEM ">");
      for (CyLrmxKinElement j = 0; j < CY_LRMX_KIN_N; j++)
        append_element (xml, cy_lrmx_kin_get_name (j), kin->texts[j] != NULL ? kin->texts[j] : "");
      g_string_append (xml, "</" CY_LRMX_ITEM ">");
    }

  return g_string_free (xml, FALSE);
}

static void
append_photo (GString *into, const char *name, GBytes *photo)
{
  gsize            length = 0;
  const guchar    *bytes = photo != NULL ? g_bytes_get_data (photo, &length) : NULL;
  g_autofree char *text = length > 0 ? g_base64_encode (bytes, length) : g_strdup ("");

  g_string_append_printf (into, "<%s>%s</%s>", name, text, name);
}

static void
append_known (GString *into, const CyLrmxForm *form, CyLrmxElement element)
{
  const char *name = cy_lrmx_element_get_name (element);
  const char *text = cy_lrmx_form_get (form, element);

  g_string_append (into, "  ");
  if (element == CY_LRMX_PHOTO)
    append_photo (into, name, form->photo);
  else if (element == CY_LRMX_FAMILY)
    g_string_append_printf (into, "<%s>%s</%s>", name, text, name);
  else
    append_element (into, name, text);
  g_string_append_c (into, '\n');
}

static void
append_others (GString *into, const CyLrmxForm *form, const char *behind)
{
  for (guint i = 0; i < form->others->len; i++)
    {
      const CyLrmxOther *other = g_ptr_array_index (form->others, i);

      if (g_strcmp0 (other->follows, behind) == 0)
        g_string_append_printf (into, "  %s\n", other->xml);
    }
}

/* Windows ends its lines with two characters, and so does the editor of these files. */
static GBytes *
end_lines (const GString *xml)
{
  GString *text = g_string_sized_new (xml->len + xml->len / 64);

  for (gsize i = 0; i < xml->len; i++)
    if (xml->str[i] == '\n')
      g_string_append (text, LINE_END);
    else
      g_string_append_c (text, xml->str[i]);

  return g_string_free_to_bytes (text);
}

/**
 * cy_lrmx_write:
 * @form: a form
 *
 * Returns: (transfer full): a .lrmx file
 */
GBytes *
cy_lrmx_write (const CyLrmxForm *form)
{
  g_autoptr (GString) xml = g_string_new ("<" CY_LRMX_ROOT ">\n");
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GByteArray) file = g_byte_array_new ();
  gsize         length;
  const guint8 *bytes;

  append_others (xml, form, CY_LRMX_ROOT);
  for (CyLrmxElement i = 0; i < CY_LRMX_N; i++)
    {
      append_known (xml, form, i);
      append_others (xml, form, cy_lrmx_element_get_name (i));
    }
  g_string_append (xml, "</" CY_LRMX_ROOT ">\n");
  body = end_lines (xml);
  bytes = g_bytes_get_data (body, &length);
  g_byte_array_append (file, (const guint8 *) HEAD, strlen (HEAD));
  g_byte_array_append (file, bytes, (guint) length);

  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}
