using System.Buffers;
using System.Collections.Immutable;
using Whitecrow.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Whitecrow.Content.Yaml;

/// <summary>Reads YAML into <see cref="DataNode"/>s; the only file that names YamlDotNet.</summary>
/// <remarks>
/// Content is written by strangers, so anchors and aliases (which can make a small file enormous) and tags (which name
/// types) are refused, and so is nesting beyond <see cref="MaxDepth"/>.
/// </remarks>
public static class YamlText
{
    /// <summary>Deepest nesting of lists and maps.</summary>
    public const int MaxDepth = 32;

    /// <summary>Reads a stretch of a text that holds one YAML document.</summary>
    /// <returns>The document's value; null when the stretch is empty or cannot be read.</returns>
    public static Checked<DataNode?> Read(SourceText text, TextRange range)
    {
        var reader = new Reader(text, range);
        try
        {
            var node = reader.Document();
            return new(node, reader.Diagnostics);
        }
        catch (YamlException e)
        {
            var fault = reader.FaultAt(e.Start, (e.InnerException?.Message ?? e.Message).Trim().TrimEnd('.'));
            return new(null, [.. reader.Diagnostics, fault]);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner loses its state on some broken texts instead of saying where they break.
            return new(
                null,
                [
                    .. reader.Diagnostics,
                    new(
                        DiagnosticCode.BadYaml,
                        reader.LastPlace,
                        "cannot read the YAML from here on; check the quotes, brackets and indentation of the next lines"
                    ),
                ]
            );
        }
        catch (RefusedException e)
        {
            return new(null, [.. reader.Diagnostics, new(DiagnosticCode.RefusedYaml, e.At, e.Message)]);
        }
    }

    private sealed class RefusedException(SourceLocation at, string message) : Exception(message)
    {
        public SourceLocation At { get; } = at;
    }

    private sealed class Reader(SourceText text, TextRange range)
    {
        private static readonly SearchValues<char> EndsOfWord = SearchValues.Create(" \t\n,]}");

        private readonly Parser parser = new(new StringReader(text.Text[range.Start..range.End]));
        private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

        public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

        public SourceLocation LastPlace => LocationOf(parser.Current?.End ?? Mark.Empty);

        public SourceLocation LocationOf(Mark mark) => text.LocationOf(Offset(mark));

        public Diagnostic FaultAt(Mark mark, string words)
        {
            var fault = YamlFault.Find(text.Text[range.Start..range.End], Offset(mark) - range.Start, words);
            return new(DiagnosticCode.BadYaml, text.LocationOf(range.Start + fault.Offset), fault.Message);
        }

        public DataNode? Document()
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return null;
            }

            parser.Consume<DocumentStart>();
            var node = Node(0);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
            {
                throw new RefusedException(
                    LocationOf(second.Start),
                    "found a second YAML document; a file has one, remove the line '---'"
                );
            }

            return node;
        }

        private DataNode Node(int depth)
        {
            if (parser.Accept<AnchorAlias>(out var alias))
            {
                throw new RefusedException(
                    LocationOf(alias.Start),
                    $"found the alias '*{alias.Value}'; write the value out, or put quotes around a text that begins with '*'"
                );
            }

            if (parser.Current is NodeEvent { } started && (!started.Anchor.IsEmpty || !started.Tag.IsEmpty))
            {
                throw new RefusedException(
                    LocationOf(started.Start),
                    started.Anchor.IsEmpty
                        ? $"found the tag '{WordAt(started.Start)}'; remove it, or put quotes around a text that begins with '!'"
                        : $"found the anchor '&{started.Anchor.Value}'; remove it, or put quotes around a text that begins with '&'"
                );
            }

            if (depth > MaxDepth && parser.Current is SequenceStart or MappingStart)
            {
                throw new RefusedException(LocationOf(parser.Current.Start), "lists and maps are nested too deeply");
            }

            return parser.Current switch
            {
                SequenceStart => List(depth),
                MappingStart => Map(depth),
                _ => Scalar(parser.Consume<Scalar>()),
            };
        }

        // As written: the parser gives a tag its full name.
        private string WordAt(Mark mark)
        {
            var rest = text.Text.AsSpan(Offset(mark));
            var end = rest.StartsWith("!<", StringComparison.Ordinal)
                ? rest.IndexOf('>') + 1
                : rest.IndexOfAny(EndsOfWord);
            return (end <= 0 ? rest : rest[..end]).ToString();
        }

        private ListNode List(int depth)
        {
            var start = parser.Consume<SequenceStart>();
            var items = ImmutableArray.CreateBuilder<DataNode>();
            while (!parser.Accept<SequenceEnd>(out _))
            {
                items.Add(Node(depth + 1));
            }

            var end = parser.Consume<SequenceEnd>();

            return new(items.ToImmutable(), LocationOf(start.Start), RangeOf(start.Start, end.End, [.. items]));
        }

        private MapNode Map(int depth)
        {
            var start = parser.Consume<MappingStart>();
            var items = ImmutableArray.CreateBuilder<MapItem>();
            var seen = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
            while (!parser.Accept<MappingEnd>(out _))
            {
                var key = Node(depth + 1);
                var value = Node(depth + 1);
                if (key is not ScalarNode name)
                {
                    diagnostics.Add(new(DiagnosticCode.BadYaml, key.At, $"found {key.Describe()} where a key belongs"));
                }
                else if (seen.TryGetValue(name.Text, out var first))
                {
                    diagnostics.Add(
                        new(
                            DiagnosticCode.DuplicateKey,
                            name.At,
                            $"the key '{name.Text}' stands already in line {first.At.Line}; keep one of the two"
                        )
                    );
                }
                else
                {
                    seen.Add(name.Text, name);
                    items.Add(new(name, value));
                }
            }

            var end = parser.Consume<MappingEnd>();
            var parts = items.SelectMany(i => new DataNode[] { i.Key, i.Value }).ToArray();
            return new(items.ToImmutable(), LocationOf(start.Start), RangeOf(start.Start, end.End, parts));
        }

        private ScalarNode Scalar(Scalar scalar)
        {
            var from = Offset(scalar.Start);
            var to = Math.Max(from, Offset(scalar.End));
            return new(
                Readable(scalar.Value, from, to),
                scalar.Style != ScalarStyle.Plain,
                text.LocationOf(from),
                new(from, to)
            );
        }

        // What stands in the text as itself was reported with the file; an escape such as "\u202E" is first seen here.
        private string Readable(string value, int from, int to)
        {
            var first = BadCharacters.IndexIn(value);
            if (first < 0)
            {
                return value;
            }

            if (BadCharacters.IndexIn(text.Text.AsSpan(from, to - from)) < 0)
            {
                diagnostics.Add(
                    new(DiagnosticCode.BadCharacter, text.LocationOf(from), BadCharacters.EscapeMessage(value[first]))
                );
            }

            return BadCharacters.Replace(value);
        }

        // The end of a block list or map is only noticed at the next token; its last part says where it really ends.
        private TextRange RangeOf(Mark start, Mark end, DataNode[] parts)
        {
            var from = Offset(start);
            var to = Offset(end);
            var isFlow = from < text.Text.Length && text.Text[from] is '[' or '{' && to > from;

            // The end of a list or map in brackets is marked before its bracket.
            return new(
                from,
                isFlow ? to + 1
                    : parts.Length == 0 ? Math.Max(from, to)
                    : parts.Max(p => p.Range.End)
            );
        }

        private int Offset(Mark mark) => Math.Min(range.Start + (int)mark.Index, range.End);
    }
}
