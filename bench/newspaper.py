# SPDX-License-Identifier: Apache-2.0
"""Rows about the newspaper itself, measured with rotative."""
ROWS = {}
