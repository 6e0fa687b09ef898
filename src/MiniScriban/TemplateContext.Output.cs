using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban;

public partial class TemplateContext
{
    public void PushOutput() => PushOutput(new StringBuilderOutput());

    public void PushOutput(IScriptOutput output)
    {
        outputs.Add(new(output, lineJustEnded, Indent));
        lineJustEnded = false;
    }

    public IScriptOutput PopOutput()
    {
        if (outputs.Count == 1)
        {
            throw new InvalidOperationException("there is no output to take away");
        }
        var top = outputs[^1];
        outputs.RemoveAt(outputs.Count - 1);
        lineJustEnded = top.LineHadEnded;
        Indent = top.IndentBefore;
        return top.Output;
    }

    /// <summary>The white space that new lines start with now; null for none.</summary>
    internal string? Indent { get; set; }

    /// <summary>Prints a value; nothing for null.</summary>
    internal void Write(SourceSpan at, object? value)
    {
        if (value is not null)
        {
            Write(Printer.ToText(this, at, value));
        }
    }

    /// <summary>Prints a text: line by line where it has to be indented.</summary>
    internal void Write(string text)
    {
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", NewLine, StringComparison.Ordinal);
        }
        if (Indent is not { } indent || !AutoIndent)
        {
            Write(text, 0, text.Length);
            return;
        }
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            var isEmpty = text[start] == '\n' || (text[start] == '\r' && end - start == 2);
            if (lineJustEnded && (IndentOnEmptyLines || !isEmpty))
            {
                Write(indent, 0, indent.Length);
            }
            Write(text, start, end - start);
            start = end;
        }
    }

    private void Write(string text, int offset, int count)
    {
        if (count == 0)
        {
            return;
        }
        if (LimitToString > 0)
        {
            var room = LimitToString - written;
            if (room < count)
            {
                CutOff(text, offset, room);
                return;
            }
        }
        written += count;
        lineJustEnded = text[offset + count - 1] == '\n';
        outputs[^1].Output.Write(text, offset, count);
    }

    private void CutOff(string text, int offset, long room)
    {
        if (room >= 0)
        {
            outputs[^1].Output.Write(text, offset, (int)room);
            outputs[^1].Output.Write("...", 0, 3);
            written = LimitToString + 1L;
        }
    }

    /// <summary>True where what is printed has to be indented.</summary>
    internal bool IsIndenting => AutoIndent && Indent is not null;

    /// <summary>Prints in the place where we are as if it were an output of its own.</summary>
    internal void WriteApart(Action print)
    {
        var before = written;
        PushOutput(Output);
        Indent = null;
        print();
        var hasEnded = lineJustEnded;
        PopOutput();
        lineJustEnded = written > before ? hasEnded : lineJustEnded;
    }

    /// <summary>Starts an output in memory.</summary>
    internal void BeginCapture()
    {
        PushOutput(spareOutputs.TryPop(out var spare) ? spare : new StringBuilderOutput());
        Indent = null;
    }

    /// <summary>Ends it.</summary>
    /// <returns>What was printed meanwhile.</returns>
    internal string EndCapture()
    {
        var output = (StringBuilderOutput)PopOutput();
        var text = output.ToString();
        // A page that was once huge must not keep its memory for ever.
        if (output.Builder.Capacity <= 1 << 16)
        {
            output.Builder.Clear();
            spareOutputs.Push(output);
        }
        return text;
    }
}
