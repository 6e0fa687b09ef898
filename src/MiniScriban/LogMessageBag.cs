using System.Collections;
using Scriban.Parsing;

namespace Scriban;

/// <summary>What the parser said about one template, in the order in which it noticed.</summary>
public sealed class LogMessageBag : IReadOnlyList<LogMessage>
{
    private readonly List<LogMessage> messages = [];

    public bool HasErrors { get; private set; }

    public int Count => messages.Count;

    public LogMessage this[int index] => messages[index];

    internal void Add(LogMessage message)
    {
        HasErrors |= message.Type == ParserMessageType.Error;
        messages.Add(message);
    }

    public IEnumerator<LogMessage> GetEnumerator() => messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join('\n', messages);
}
