using System.Collections.Immutable;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content.Yaml;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">0-based offset of the first character in <see cref="SourceText.Text"/>.</param>
/// <param name="End">Offset behind the last character.</param>
public readonly record struct TextRange(int Start, int End);

/// <summary>A value in YAML, with the place where it stands.</summary>
/// <param name="At">Its first character.</param>
/// <param name="Range">Its characters; lets a program change one value and leave the rest of a file as it is.</param>
public abstract record DataNode(SourceLocation At, TextRange Range)
{
    /// <summary>What an author would call it, for messages.</summary>
    public abstract string Describe();
}

/// <summary>A text, number, date or nothing: YAML's scalars are all read as the text that stands there.</summary>
/// <param name="Text">Without quotes; empty for a missing value.</param>
/// <param name="IsQuoted">True for <c>'…'</c>, <c>"…"</c> and block text; a quoted <c>null</c> or <c>true</c> is a text.</param>
public sealed record ScalarNode(string Text, bool IsQuoted, SourceLocation At, TextRange Range) : DataNode(At, Range)
{
    /// <summary>True for an empty value, <c>~</c> and <c>null</c>.</summary>
    public bool IsNothing => !IsQuoted && Text is "" or "~" or "null" or "Null" or "NULL" && !IsQuoted;

    /// <inheritdoc/>
    public override string Describe() => IsNothing ? "nothing" : $"'{Shorten(Text)}'";

    private static string Shorten(string text) =>
        text.ReplaceLineEndings(" ") is { Length: > 60 } line ? string.Concat(line.AsSpan(0, 57), "…") : text;
}

/// <summary>A list.</summary>
public sealed record ListNode(ImmutableArray<DataNode> Items, SourceLocation At, TextRange Range) : DataNode(At, Range)
{
    /// <inheritdoc/>
    public override string Describe() => "a list";
}

/// <summary>A map: keys with their values, in the order of the file; no key twice.</summary>
public sealed record MapNode(ImmutableArray<MapItem> Items, SourceLocation At, TextRange Range) : DataNode(At, Range)
{
    /// <summary>The value of a key; null where the key is not there.</summary>
    public DataNode? this[string key] => Items.FirstOrDefault(i => i.Key.Text == key)?.Value;

    /// <inheritdoc/>
    public override string Describe() => "a map";
}

/// <summary>A key and its value.</summary>
public sealed record MapItem(ScalarNode Key, DataNode Value);
