/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-window.h"

G_BEGIN_DECLS

/**
 * CyClosingDone:
 * @window: may be closed now
 */
typedef void (*CyClosingDone) (CyWindow *window);

void cy_closing_start (CyWindow *window, CyClosingDone done);

G_END_DECLS
