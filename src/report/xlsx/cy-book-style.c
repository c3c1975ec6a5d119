/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How the parts of a department's table look: fonts by their official names, which the receiving
 * computer has. */
#include "cy-book-private.h"

#define FONT_TITLE "方正小标宋简体"
#define FONT_SONG "宋体"
#define FONT_HEI "黑体"
#define FONT_FANGSONG "仿宋_GB2312"

/* Of cells to look at: light red, as spreadsheets mark bad values. */
#define MARKED_FILL 0xFFC7CE

typedef struct
{
  const char *font;
  double      size;
  gboolean    bold;
  guint8      align;
  gboolean    border;
  gboolean    wrap;
  guint32     fill; /* RRGGBB, 0 for none */
} StyleLook;

static const StyleLook looks[CY_N_STYLES] = {
  [CY_STYLE_ATTACHMENT] = { FONT_HEI, 16, FALSE, LXW_ALIGN_LEFT, FALSE, FALSE },
  [CY_STYLE_TITLE] = { FONT_TITLE, 18, FALSE, LXW_ALIGN_CENTER, FALSE, TRUE },
  [CY_STYLE_LINE_LEFT] = { FONT_SONG, 11, FALSE, LXW_ALIGN_LEFT, FALSE, FALSE },
  [CY_STYLE_LINE_RIGHT] = { FONT_SONG, 11, FALSE, LXW_ALIGN_RIGHT, FALSE, FALSE },
  [CY_STYLE_HEADER] = { FONT_SONG, 11, TRUE, LXW_ALIGN_CENTER, TRUE, TRUE },
  [CY_STYLE_NOTE] = { FONT_SONG, 10, FALSE, LXW_ALIGN_LEFT, FALSE, TRUE },
  [CY_STYLE_SIGNATURE] = { FONT_SONG, 11, FALSE, LXW_ALIGN_LEFT, FALSE, FALSE },
  [CY_STYLE_GUIDE] = { FONT_FANGSONG, 14, FALSE, LXW_ALIGN_LEFT, FALSE, TRUE },
  [CY_STYLE_MARKED] = { FONT_SONG, 11, FALSE, LXW_ALIGN_LEFT, TRUE, TRUE, MARKED_FILL },
};

static const char *const number_formats[CY_N_FORMATS] = {
  [CY_FORMAT_GENERAL] = "General",       [CY_FORMAT_TEXT] = "@",
  [CY_FORMAT_PERCENT] = "0.0%",          [CY_FORMAT_INTEGER] = "0",
  [CY_FORMAT_INTEGER + 1] = "0.0",       [CY_FORMAT_INTEGER + 2] = "0.00",
  [CY_FORMAT_INTEGER + 3] = "0.000",     [CY_FORMAT_INTEGER + 4] = "0.0000",
  [CY_FORMAT_INTEGER + 5] = "0.00000",   [CY_FORMAT_INTEGER + 6] = "0.000000",
  [CY_FORMAT_INTEGER + 7] = "0.0000000", [CY_FORMAT_MAX_DECIMALS] = "0.00000000",
};

static lxw_format *
new_format (CyBook *self, const StyleLook *look)
{
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_font_name (format, look->font);
  format_set_font_size (format, look->size);
  format_set_align (format, look->align);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  if (look->bold)
    format_set_bold (format);
  if (look->border)
    format_set_border (format, LXW_BORDER_THIN);
  if (look->wrap)
    format_set_text_wrap (format);
  if (look->fill != 0)
    {
      format_set_pattern (format, LXW_PATTERN_SOLID);
      format_set_fg_color (format, look->fill);
    }

  return format;
}

/* A format of the frame, made when first asked for. */
lxw_format *
_cy_book_get_style (CyBook *self, CyStyle style)
{
  if (self->styles[style] == NULL)
    self->styles[style] = new_format (self, &looks[style]);

  return self->styles[style];
}

/* A format of the body, @align one of LXW_ALIGN_LEFT, _CENTER, _RIGHT. */
lxw_format *
_cy_book_get_cell (CyBook *self, gboolean bold, guint8 align, CyFormat format)
{
  lxw_format **slot = &self->cells[bold ? 1 : 0][align][format];

  if (*slot == NULL)
    {
      *slot = new_format (self, &(StyleLook){ FONT_SONG, 11, bold, align, TRUE, TRUE, 0 });
      format_set_num_format (*slot, number_formats[format]);
    }

  return *slot;
}
