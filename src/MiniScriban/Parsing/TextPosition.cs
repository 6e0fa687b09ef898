using System.Runtime.InteropServices;

namespace Scriban.Parsing;

/// <summary>A place in a text; everything is 0-based and counted in UTF-16 code units.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextPosition(int Offset, int Line, int Column)
{
    /// <summary>Line and column as people count them, from 1: <c>3,14</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line + 1},{Column + 1}");
}
