using System.Text;

namespace Scriban.Runtime;

/// <summary>Where a rendering goes.</summary>
public interface IScriptOutput
{
    void Write(string text, int offset, int count);
}

/// <summary>A rendering in memory.</summary>
public class StringBuilderOutput(StringBuilder builder) : IScriptOutput
{
    public StringBuilderOutput()
        : this(new StringBuilder()) { }

    public StringBuilder Builder { get; } = builder;

    public void Write(string text, int offset, int count) => Builder.Append(text, offset, count);

    public override string ToString() => Builder.ToString();
}

/// <summary>A rendering that leaves at once.</summary>
public class TextWriterOutput(TextWriter writer) : IScriptOutput
{
    public TextWriterOutput()
        : this(new StringWriter(System.Globalization.CultureInfo.InvariantCulture)) { }

    public TextWriter Writer { get; } = writer;

    public void Write(string text, int offset, int count) => Writer.Write(text.AsSpan(offset, count));

    public override string ToString() => Writer.ToString() ?? "";
}
